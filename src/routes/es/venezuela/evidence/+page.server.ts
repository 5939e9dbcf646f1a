import evidence from '../../../../../stories/venezuela/evidence.yaml?raw';
import story from '../../../../../stories/venezuela/story.es.yaml';
import { readEvidence, sourceOf } from '../../../evidence/read.ts';

export const csr = false;

export const load = () => ({ chapters: readEvidence(evidence, story, 'es'), source: sourceOf(story) });
