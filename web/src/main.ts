/**
 * The beginning: small, so that everything else is asked for at the same time.
 * The words, who is here, the code of the page and what it shows do not wait
 * for each other, nor for the program that puts them together.
 */
import { match } from './routes.ts';
import { askAhead } from './store/first.ts';
import { catalogues, firstLanguage } from './words/preferred.ts';

const here = match(location.pathname);
const past = new URLSearchParams(location.search).has('at');
void catalogues[firstLanguage()]();
askAhead(past ? [] : (here.route.topics?.(here.params) ?? []));
void here.route.load();
void import('./start.ts');
