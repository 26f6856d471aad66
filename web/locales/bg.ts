/** All texts of one language. */
import areas from './bg.areas.ts';
import pages from './bg.json';

export default Object.assign({}, pages, areas) as typeof pages & Record<string, string>;
