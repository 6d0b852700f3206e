/**
 * Lets each field of several lines be as high as its text, where the engine can; elsewhere it has its rows and scrolls. Here and not
 * in a style sheet, because W3C's validator does not know the property and would find a fault on every page with such a field.
 */
const sheet = new CSSStyleSheet();
sheet.replaceSync('.message textarea, .sheet textarea, .amend-page textarea { field-sizing: content }');
document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
