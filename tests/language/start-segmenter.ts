// Run by segment.test.ts in processes of their own: node --import tsx start-segmenter.ts FOLDER
import { loadSegmenter, segment } from '../../src/language/segment.ts';

loadSegmenter({ folder: process.argv[2]!, words: ['浦北县'] });
console.log(segment('临床专科浦北县').join(' '));
