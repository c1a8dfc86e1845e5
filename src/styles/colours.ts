/** The colours of the site's own style sheet. */
import { readColours } from '../outputs/colours.ts';
import tokens from './tokens.css?raw';

export const colours = readColours(tokens);
