/** Where the author's desk is in the development server. */
import { homeUrl } from '../domain/urls.ts';

export const deskUrl = `${homeUrl}_desk/`;
export const previewUrl = (slug: string): string => `${deskUrl}${encodeURIComponent(slug)}/`;
export const factsUrl = (slug: string): string => `${deskUrl}${encodeURIComponent(slug)}.json`;
/** Opens `place` (`content/posts/hello.md:4:1`) in the author's editor. The address is Vite's, at the root of its host. */
export const editorUrl = (place: string): string => `/__open-in-editor?file=${encodeURIComponent(place)}`;

/** Name of the entry (W3C Server Timing) that tells a page how often the content had changed when it was asked for. */
export const changesTiming = 'content';
