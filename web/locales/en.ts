/** All texts of one language. */
import areas from './en.areas.ts';
import pages from './en.json';

export default Object.assign({}, pages, areas) as typeof pages & Record<string, string>;
