/** A picture that says where it was taken. */
import { pictureRule } from '../rule.ts';

export const picturePlace = pictureRule({
  id: 'picture-place',
  summary: 'a picture that says where it was taken',
  good: { width: 1600, bytes: 200_000, isHero: false, hasPlace: false },
  bad: { width: 1600, bytes: 200_000, isHero: false, hasPlace: true },
  judge: ({ hasPlace }) =>
    hasPlace
      ? {
          message: 'says where it was taken. The site leaves that out; whoever can read the repository sees it',
          hint: 'Export it without its location.',
        }
      : undefined,
});
