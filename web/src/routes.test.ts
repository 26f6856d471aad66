import { describe, expect, it } from 'vitest';
import { match, paths } from './routes.ts';

const a = '0192f0c1-2a3b-7c4d-8e5f-001122334455';
const b = '0192f0c1-2a3b-7c4d-8e5f-001122334466';

describe('routes', () => {
  it.each([
    ['/', 'home', {}],
    [paths.programme(a), 'programme', { programme: a }],
    [paths.programme(a) + '/', 'programme', { programme: a }],
    [paths.city(a, b), 'city', { programme: a, participation: b }],
    ['/programme/nonsense', 'missing', {}],
    ['/programme', 'missing', {}],
    [paths.city(a, b) + '/more', 'missing', {}],
    ['/%E0%A4%A', 'missing', {}],
  ])('%s is %s', (path, name, params) => {
    const found = match(path);
    expect(found.route.name).toBe(name);
    expect(found.params).toEqual(params);
  });
});
