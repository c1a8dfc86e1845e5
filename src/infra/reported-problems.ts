/** What the content layer calls out to the rest of the development server, through the watcher that both have: the text of all errors, or nothing. */
export const problemsEvent = 'content-problems';
