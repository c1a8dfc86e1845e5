/** Where the builds are served: the site itself, the awkward content of the fixtures, and a small blog below a path of its host. */
export const siteOrigin = 'http://localhost:4331';
export const awkwardOrigin = 'http://localhost:4332';
export const belowOrigin = 'http://localhost:4333';
export const belowPath = '/notes/blog';
