/** The words that a map writes itself, for a page in another language than English. */
export interface MapWords {
	/** The name of the list of what the map shows. */
	onMap: string;
	/** The name of a flight that has no label. */
	flight: string;
	tracked: string;
	reported: string;
	inferred: string;
	/** A gap in a track, in the legend. */
	gap: string;
	schematic: string;
	/** What each means, in the legend. */
	trackedMeans: string;
	reportedMeans: string;
	inferredMeans: string;
	gapMeans: string;
	schematicMeans: string;
	/** Stands under a legend where no line is a recorded track, where all lines are, and where some are. */
	legendNote: string;
	recordedNote: string;
	partlyRecordedNote: string;
	/** Says of a flight that the map has no line for it. */
	noLine: string;
	/** Says that a recorded track has gaps. */
	withGaps: string;
	/** The text on a gap, and on a gap of so many hours and minutes: `{duration}`. */
	noSignal: string;
	noSignalFor: string;
	/** The name of the button that closes a flight's card. */
	close: string;
	/** The time in a place: `{zone}`. */
	localTime: string;
	/** The buttons and hints with which a map is explored; in `wheel` the key stands for `{key}`. */
	explore: string;
	backToStory: string;
	zoomIn: string;
	zoomOut: string;
	exploring: string;
	wheel: string;
	touch: string;
}
