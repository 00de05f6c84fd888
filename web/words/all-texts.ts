import { german as agent } from './agent/german';
import { german as board } from './board/german';
import { german as lab } from './lab/german';
import { german as rules } from './rules/german';
import { german as shared } from './shared/german';

/** Every text of the pages, as it is in English. No page loads this: it is for whoever checks what an operator says instead. */
export const PAGE_TEXTS: readonly string[] = Object.keys({ ...shared, ...agent, ...board, ...rules, ...lab });
