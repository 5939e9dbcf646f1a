interface Connection {
	saveData?: boolean;
	effectiveType?: string;
}

/** Whether the reader saves data, or has a slow line, as far as the browser says. */
export function savesData(): boolean {
	const { connection } = navigator as Navigator & { connection?: Connection };
	return connection?.saveData || /[23]g/.test(connection?.effectiveType ?? '');
}
