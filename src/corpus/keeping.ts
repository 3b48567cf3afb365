/** Told of what a person should look at: a message that names the file. */
export type OnWarning = (message: string) => void;

/** Where what was understood of a corpus is kept for the next start, who is told of it, and who may stop it. */
export interface Keeping {
  /** DATA_DIR. */
  folder: string;
  /** Told while a corpus is read for the first time, after each document. */
  onProgress?: ((step: 'reading' | 'indexing', done: number, total: number) => void) | undefined;
  /** Told when something could not be kept, or stands beside nothing; the corpus serves all the same. */
  onWarning?: OnWarning | undefined;
  /** Stops the reading after the document in hand. */
  signal?: AbortSignal | undefined;
}
