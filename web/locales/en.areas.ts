/** Of each area: why the server can refuse, and what its feed tells. */
const areas = import.meta.glob<Record<string, string>>('./en/*.json', { eager: true, import: 'default' });

export default Object.assign({}, ...Object.values(areas)) as Record<string, string>;
