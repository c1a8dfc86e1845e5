/** Scripts that put no spaces between words, or join what follows to a word without one. */

/** A letter of such a script, or a mark of its own such as `ー`. */
export const unspacedScript =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Bopomofo}\p{Script=Hangul}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}ー々〆]/u;

/** Punctuation of China, Japan and Korea, and the full-width forms of everybody's. */
export const eastPunctuation =
  /[\u3001-\u3003\u3008-\u3020\u3030\u303D\u30FB\uFF01-\uFF0F\uFF1A-\uFF20\uFF3B-\uFF40\uFF5B-\uFF65]/;
