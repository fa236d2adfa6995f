/** What to stream: the screen, or what apps play. */
export type StreamWish =
  | {
      readonly of: 'screen';
      /** How pictures are packed; the device's own choice when not given: `jpeg` on the embedded device, `h264` on a phone. */
      readonly codec?: 'png' | 'jpeg' | 'h264';
      /** Frames a second at most; 10 when not given, 60 at most. */
      readonly maxPerSecond?: number;
      /** Pixels of the longer side at most; as large as it is when not given. */
      readonly maxSide?: number;
    }
  | { readonly of: 'audio' };

/** What the packets of a stream hold. `sinceUs`: the instant from which on it tells, as {@link Packet.timeUs}. */
export type StreamFormat =
  | { readonly codec: 'png' | 'jpeg' | 'h264'; readonly sinceUs: number }
  | {
      readonly codec: 'pcm-s16le';
      readonly sinceUs: number;
      readonly sampleRate: number;
      readonly channels: number;
    };

/** One packet of a stream: a whole picture, an encoded frame, or a stretch of sound. */
export interface Packet {
  /** When the screen was drawn so, or the first sample was played: the device's uptime in microseconds. */
  readonly timeUs: number;
  /** Not a frame, but what a decoder must know before the ones that follow. */
  readonly config: boolean;
  /** Understood without the packets before it. */
  readonly key: boolean;
  /** In pixels; 0 for sound. */
  readonly width: number;
  readonly height: number;
  /** What was left out just before it, because its reader was slow or wants no more a second: drawings, encoded frames, or samples. */
  readonly skipped: number;
  readonly data: Buffer;
}

/**
 * The screen or the sound of a device from now on; a screen that stands still and apps that are silent send nothing. For one reader: the loop ends
 * when the stream is disposed, and throws when the device is lost or cannot go on. Who reads slowly gets the newest picture, and what was left out
 * is counted.
 */
export interface DeviceStream extends AsyncIterable<Packet>, AsyncDisposable {
  readonly format: StreamFormat;
}
