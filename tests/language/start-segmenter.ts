// Run by segment.test.ts in processes of their own: node --import tsx start-segmenter.ts FOLDER
import { GramSet } from '../../src/language/gram-set.ts';
import { chooseSegmenter, segment } from '../../src/language/segment.ts';

const grams = GramSet.of(['会诊']);
chooseSegmenter({ folder: process.argv[2]!, known: { grams, stamp: 'test' } });
console.log(segment('临床专科会诊').join(' '));
