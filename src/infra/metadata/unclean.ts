/** The reason why a file cannot be published: it ends a sentence that begins with the file's name. */
export class Unclean extends Error {
  readonly hint: string;

  constructor(message: string, hint = 'Export it again, and replace the file.') {
    super(message);
    this.hint = hint;
  }
}

export const cutShort = () => new Unclean('is cut short or damaged');
