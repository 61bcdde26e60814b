/** Class of a span whose words are somebody else’s, with the marks around them. */
export const QUOTATION = 'quotation';
