/** What an import says at its end. */
import type { ImportReport } from './import.ts';
import type { Remark } from './source-site.ts';

const place = ({ file, line }: Remark) => (line === undefined ? file : `${file}:${line}`);

const plural = (count: number, one: string, many = `${one}s`) => `${count} ${count === 1 ? one : many}`;

export function textReport({ posts, pages, files, differing, remarks }: ImportReport, isDry: boolean): string {
  const told = remarks.map((remark) => `${place(remark)}\n    ${remark.message}\n    → ${remark.hint}`);
  const verb = isDry ? 'would be written' : 'written';
  return [
    ...(told.length > 0 ? [`What could not be turned (${told.length})`, ...told, ''] : []),
    ...(differing.length > 0
      ? [
          `Left as they are, because they hold something else (${differing.length})`,
          ...differing.map((path) => `    ${path}`),
          '    → Delete one to import it again.',
          '',
        ]
      : []),
    [
      `${plural(posts.new, 'post')} ${verb}, ${posts.same} there already, ${posts.differs} left as they are, ${posts.failed} failed`,
      ...(pages.new + pages.same + pages.differs > 0
        ? [`${plural(pages.new, 'page')} ${verb}, ${pages.same} there already, ${pages.differs} left as they are`]
        : []),
      `${plural(files.new, 'other file')} ${verb}, ${files.same} there already, ${files.differs} left as they are`,
    ].join('\n'),
  ].join('\n');
}
