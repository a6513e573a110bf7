import { createPropertyMark } from './property-mark.js';

const mark = createPropertyMark();

/** Marks a text of a request class in which no personal data belongs: what is found of it is redacted. */
export const Masked = mark.decorate;

export const maskedProperties = mark.propertiesOf;
