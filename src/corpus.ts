export { loadLibrary } from './corpus/load.ts';
