import { feedPaths } from './_feeds';

export { GET } from './_feeds';
export const getStaticPaths = feedPaths('.json');
