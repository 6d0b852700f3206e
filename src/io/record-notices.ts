import { toHtml } from 'hast-util-to-html';
import type { VerificationView } from '../model/views/links.ts';
import { changesBlock, withdrawalBlock } from '../model/views/notice-blocks.ts';
import type { WithdrawalView } from '../model/views/plan-view.ts';
import type { RecordedChangeView } from '../model/views/recorded-changes.ts';
import { verificationBlock } from '../model/views/verification-block.ts';

/** Parts of pages that previews of the editing pages show too, as HTML. @param base the site's base path, with slashes at both ends */
export const withdrawalNotice = (of: WithdrawalView, base: string): string => toHtml(withdrawalBlock(of, base));

export const recordedChangesNotice = (of: readonly RecordedChangeView[]): string => toHtml(changesBlock(of));

export const verificationTable = (of: VerificationView, base: string): string => toHtml(verificationBlock(of, base));
