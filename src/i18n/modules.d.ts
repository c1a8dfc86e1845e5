// biome-ignore-all lint/style/noDefaultExport: a group of sentences is its module’s only content.
/** The groups of sentences that browser code imports, made by src/integrations/sentences.ts. */
declare module 'sentences:settings' {
  const sentences: import('./index.ts').Sentences['settings'];
  export default sentences;
}
declare module 'sentences:shortcuts' {
  const sentences: import('./index.ts').Sentences['shortcuts'];
  export default sentences;
}
declare module 'sentences:reading' {
  const sentences: import('./index.ts').Sentences['reading'];
  export default sentences;
}
declare module 'sentences:fediverse' {
  const sentences: import('./index.ts').Sentences['fediverse'];
  export default sentences;
}
declare module 'sentences:saved' {
  const sentences: import('./index.ts').Sentences['saved'];
  export default sentences;
}
declare module 'sentences:search' {
  const sentences: import('./index.ts').Sentences['search'];
  export default sentences;
}
declare module 'sentences:notFound' {
  const sentences: import('./index.ts').Sentences['notFound'];
  export default sentences;
}
declare module 'sentences:citeCopy' {
  const sentences: import('./index.ts').Sentences['citeCopy'];
  export default sentences;
}
