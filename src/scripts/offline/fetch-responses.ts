/** Pages that were answered lately and are not kept: a browser also fetches pages ahead that nobody comes to read. */
const answered = new Map<string, Response>();
const limit = 5;

export function holdAnswer(path: string, response: Response): void {
  answered.set(path, response);
  const [oldest] = answered.keys();
  if (answered.size > limit && oldest !== undefined) answered.delete(oldest);
}

/** The answer of a page that turns out to be read. */
export function takeAnswer(path: string): Response | undefined {
  const response = answered.get(path);
  answered.delete(path);
  return response;
}
