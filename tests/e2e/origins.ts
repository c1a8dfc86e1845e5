/** Where the two builds are served: the site itself, and the awkward content of the fixtures. */
export const siteOrigin = 'http://localhost:4331';
export const awkwardOrigin = 'http://localhost:4332';
