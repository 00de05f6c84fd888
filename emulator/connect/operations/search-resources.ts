import type { ControlPlaneTagFilter, StringComparisonType, StringCondition, TagCondition } from '@aws-sdk/client-connect';
import { ConnectError } from '../api/connect-error';
import { pageOf } from './pages';

interface Criteria {
  OrConditions?: Criteria[];
  AndConditions?: Criteria[];
  StringCondition?: StringCondition;
}

export interface SearchInput {
  SearchCriteria?: Criteria;
  SearchFilter?: { TagFilter?: ControlPlaneTagFilter };
  MaxResults?: number;
  NextToken?: string;
}

export interface Searched<Thing> {
  things: Thing[];
  /** The values of each field, by the names that the API reference gives. */
  fields: Record<string, (thing: Thing) => string[]>;
  /** Conditions beside those on text, such as `TypeCondition`: what they compare. */
  conditions?: Record<string, (thing: Thing) => string>;
  tags?: (thing: Thing) => Record<string, string>;
}

/** Fields whose CONTAINS takes 2 to 25 characters: API reference, each search. */
const bounded = ['name', 'description'];

/** One page of what a search finds. No criteria find everything; conditions that stand together at a leaf must all hold. */
export function search<Thing>(searched: Searched<Thing>, { SearchCriteria = {}, SearchFilter = {}, ...page }: SearchInput): { page: Thing[]; nextToken?: string; total: number } {
  const { tags = () => ({}) } = searched;
  refuseUnknownFields(Object.keys(searched.fields), SearchCriteria);
  const found = searched.things.filter((thing) => meets(searched, thing, SearchCriteria) && hasTags(tags(thing), SearchFilter.TagFilter));
  return { ...pageOf(found, page, 100), total: found.length };
}

function meets<Thing>(searched: Searched<Thing>, thing: Thing, criteria: Criteria): boolean {
  const { OrConditions = [], AndConditions = [], ...leaf } = criteria;
  const leaves = leafTests(searched, thing, leaf);
  if (OrConditions.length === 0 && AndConditions.length === 0 && leaves.length === 0) return true;
  return (
    OrConditions.some((one) => meets(searched, thing, one)) ||
    (AndConditions.length > 0 && AndConditions.every((one) => meets(searched, thing, one))) ||
    (leaves.length > 0 && leaves.every(Boolean))
  );
}

function leafTests<Thing>({ fields, conditions = {} }: Searched<Thing>, thing: Thing, { StringCondition: text, ...others }: Criteria): boolean[] {
  const typed = Object.entries(others).filter(([name, wanted]) => name in conditions && wanted !== undefined);
  const tests = typed.map(([name, wanted]) => conditions[name]!(thing) === (wanted as unknown));
  return text ? [...tests, textHolds(fields, thing, text)] : tests;
}

function textHolds<Thing>(fields: Searched<Thing>['fields'], thing: Thing, { FieldName = '', Value = '', ComparisonType }: StringCondition): boolean {
  return fields[FieldName]!(thing).some((text) => textMatches(text, Value, ComparisonType));
}

/** Case is not told apart, so that a search for one name may find another: who needs the very thing compares names. */
export function textMatches(text: string, value: string, how?: StringComparisonType): boolean {
  const [given, wanted] = [text.toLowerCase(), value.toLowerCase()];
  if (how === 'STARTS_WITH') return given.startsWith(wanted);
  return how === 'CONTAINS' ? given.includes(wanted) : given === wanted;
}

/** Before anything is looked at: a search of nothing is refused as well. */
export function refuseUnknownFields(known: readonly string[], { OrConditions = [], AndConditions = [], StringCondition: text }: Criteria = {}): void {
  for (const inner of [...OrConditions, ...AndConditions]) refuseUnknownFields(known, inner);
  if (text === undefined) return;
  const { FieldName = '', Value = '', ComparisonType } = text;
  if (!known.includes(FieldName)) throw new ConnectError('InvalidParameterException', `FieldName is "${FieldName}". It must be one of ${known.join(', ')}.`);
  if (ComparisonType === 'CONTAINS' && bounded.includes(FieldName) && (Value.length < 2 || Value.length > 25))
    throw new ConnectError('InvalidParameterException', `Value has ${Value.length} characters. CONTAINS on ${FieldName} takes 2 to 25.`);
}

function hasTags(tags: Record<string, string>, filter: ControlPlaneTagFilter = {}): boolean {
  const { OrConditions = [], AndConditions = [], TagCondition: single } = filter;
  const has = ({ TagKey, TagValue }: TagCondition) => (TagKey === undefined || TagKey in tags) && (TagValue === undefined || (TagKey === undefined ? Object.values(tags).includes(TagValue) : tags[TagKey] === TagValue));
  if (OrConditions.length > 0 && !OrConditions.some((all) => all.every(has))) return false;
  return AndConditions.every(has) && (single === undefined || has(single));
}

/** The fields that almost every search takes. */
export const usualFields = {
  name: ({ name }: { name: string }) => [name],
  description: ({ description = '' }: { description?: string }) => [description],
  resourceID: ({ id }: { id: string }) => [id],
};
