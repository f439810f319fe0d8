import { Line } from '../common/text.js';

export class FeedBody {
  /** The device or calendar it is for: `My phone`. */
  @Line({ max: 60 })
  name: string;
}
