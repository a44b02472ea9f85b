/** Where voices come out and where ours goes in: a player for each connection, one microphone for each leg. */
export class Sound {
  private readonly players = new Map<RTCPeerConnection, HTMLAudioElement>();
  private readonly streams = new Set<MediaStream>();
  private microphone = '';
  private speaker = '';
  private share = 1;

  /** Plays what the other side of a connection says, until the connection is closed. */
  play(connection: RTCPeerConnection): void {
    const player = new Audio();
    player.autoplay = true;
    this.players.set(connection, player);
    this.apply(player);
    connection.addEventListener('track', ({ streams, track }) => {
      player.srcObject = streams[0] ?? new MediaStream([track]);
      // Refused only before anybody has touched the page; the next press lets it sound.
      void player.play().catch(() => undefined);
    });
  }

  volume(share: number): void {
    this.share = Math.min(1, Math.max(0, share));
    this.players.forEach((player) => {
      this.apply(player);
    });
  }

  devices(microphone: string, speaker: string): void {
    this.microphone = microphone;
    this.speaker = speaker;
    this.players.forEach((player) => {
      this.apply(player);
    });
  }

  /** The microphone for one leg: each has tracks of its own, so that the next call never gets the muted ones of the last. */
  async open(): Promise<MediaStream> {
    const stream = await openMicrophone(this.microphone);
    this.streams.add(stream);
    return stream;
  }

  /** After the last call: lets the microphone go, so that the browser's red light goes out. */
  close(): void {
    this.streams.forEach((stream) => {
      stream.getTracks().forEach((track) => {
        track.stop();
      });
    });
    this.streams.clear();
    this.players.forEach((player) => {
      player.srcObject = null;
    });
    this.players.clear();
  }

  private apply(player: HTMLAudioElement): void {
    player.volume = this.share;
    if (this.speaker !== '' && 'setSinkId' in player) void player.setSinkId(this.speaker).catch(() => undefined);
  }
}

/** A chosen microphone that is not plugged in any more gives way to the browser's own choice. */
export function openMicrophone(deviceId: string): Promise<MediaStream> {
  const wanted: MediaTrackConstraints = deviceId === '' ? {} : { deviceId: { ideal: deviceId } };
  return navigator.mediaDevices.getUserMedia({
    audio: { echoCancellation: true, noiseSuppression: true, autoGainControl: true, ...wanted },
  });
}
