import { createPropertyMark } from './property-mark.js';

const mark = createPropertyMark();

/** Marks a property of a request class whose text is to be sanitised once it is valid. */
export const Sanitised = mark.decorate;

export const sanitisedProperties = mark.propertiesOf;
