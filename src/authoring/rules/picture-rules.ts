/** About the files of pictures. */
export { largePicture } from './pictures/large-picture.ts';
export { picturePlace } from './pictures/picture-place.ts';
export { smallHero } from './pictures/small-hero.ts';
