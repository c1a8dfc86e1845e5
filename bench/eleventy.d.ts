/** As much of Eleventy as the benchmark uses; its packages bring no types. */
declare module '@11ty/eleventy' {
  interface PageData {
    readonly layout?: string;
    readonly permalink?: string;
    readonly page: { readonly inputPath: string; readonly filePathStem: string };
  }
  export interface EleventyConfig {
    setUseGitIgnore(use: boolean): void;
    addPlugin(plugin: unknown, options?: object): void;
    addExtension(extension: string, options: object): void;
    addTemplateFormats(formats: string): void;
    addFilter(name: string, filter: (value: Date) => string): void;
    addCollection(name: string, select: (api: { getFilteredByGlob(glob: string): unknown }) => unknown): void;
    addGlobalData(name: string, data: Readonly<Record<string, (data: PageData) => string | undefined>>): void;
    addTemplate(path: string, text: string): void;
  }
  export default class Eleventy {
    constructor(
      input: string,
      output: string,
      options: { readonly quietMode: boolean; readonly config: (config: EleventyConfig) => void },
    );
    write(): Promise<unknown>;
  }
}

declare module '@11ty/eleventy-plugin-rss' {
  export const feedPlugin: unknown;
}

declare module '@11ty/eleventy-plugin-syntaxhighlight' {
  const plugin: unknown;
  export default plugin;
}
