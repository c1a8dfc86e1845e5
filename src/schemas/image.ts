import { checkedText, type Field, say } from './message.ts';

/** The path of an image file, relative to the file that names it. That it exists and can be read is checked when the file is. */
export const image = (field: Field) =>
  checkedText(field, 'the path of an image file', (value) => {
    const instead = `Put the file beside this one and type \`${field.example}\`.`;
    if (value === '') return say('This field is empty.', instead);
    if (/^[a-z][a-z\d+.-]+:|^\/\//i.test(value))
      return say(`"${value}" is an address; images are files of the content.`, instead);
    if (value.startsWith('/'))
      return say(`"${value}" begins at the site's root; images are relative to the file that names them.`, instead);
    if (value.includes('\\')) return say(`"${value}" has backslashes.`, `Type \`${value.replaceAll('\\', '/')}\`.`);
    return undefined;
  });
