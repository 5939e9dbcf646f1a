export interface GraticuleProps {
	/**
	 * How many degrees there are from one line to the next; at least 1.
	 * @default 10
	 */
	every?: number;
}
