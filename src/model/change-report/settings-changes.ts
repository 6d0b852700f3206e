import { siteSettings } from '../../kinds/site-settings.ts';
import type { Content, IncompleteSettings } from '../records.ts';
import { unreadableField } from './unreadable-field.ts';
import { valueChanges } from './value-changes.ts';
import type { ValueChange } from './value-changes.ts';

type Fields = Readonly<Record<string, unknown>>;

/**
 * What differs in the settings of the site, field by field; null where nothing of them can be read. An error in one field hides no other: a wrong
 * field is compared as it is written, and one that is no YAML is named.
 */
export function settingsChanges(before: Content, after: Content): ValueChange[] | null {
  const past = fieldsOf(before) ?? {};
  const present = fieldsOf(after);
  if (present === null) return null;
  const { incomplete } = after;
  const unreadable = Object.keys(siteSettings.shape).filter((key) => incomplete.settings?.isUnreadable(key) === true);
  return [
    ...valueChanges(siteSettings, without(past, unreadable), without(present, unreadable)),
    ...unreadable.map((key) => unreadableField(siteSettings, key, past[key])),
  ];
}

/** Settings with errors: right fields with what is left out filled in, wrong ones as they are written. */
function fieldsOf({ settings, incomplete }: Content): Fields | null {
  if (settings) return settings.data;
  return incomplete.settings && hasFields(incomplete.settings)
    ? { ...incomplete.settings.written, ...incomplete.settings.data }
    : null;
}

const hasFields = ({ written }: IncompleteSettings): boolean => Object.keys(written).length > 0;

const without = (fields: Fields, keys: readonly string[]): Fields =>
  Object.fromEntries(Object.entries(fields).filter(([key]) => !keys.includes(key)));
