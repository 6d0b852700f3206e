import { checkRegisterJson } from '../../export/check-register-json.ts';
import { currentSite } from '../../io/current.ts';

/** What the page needs to say which document a citation means and whether it holds. */
export const GET = () => Response.json(checkRegisterJson(currentSite()));
