import { UseInterceptors } from '@nestjs/common';
import { MaskingInterceptor } from './masking/masking.interceptor.js';

/** Redacts the answers to staff who read with a stated purpose; see `MaskingInterceptor`. */
export function MaskedForStaff(): ClassDecorator & MethodDecorator {
  return UseInterceptors(MaskingInterceptor);
}
