/**
 * Keccak-256 with the original padding byte 0x01.
 *
 * Node's `sha3-256` pads with 0x06 and gives another digest, so Ethereum's
 * address checksum (EIP-55) needs this one.
 */
export function keccak256(message: Uint8Array): Uint8Array {
  const rate = 136;
  const padded = new Uint8Array(Math.ceil((message.length + 1) / rate) * rate);
  padded.set(message);
  padded[message.length] = 0x01;
  padded[padded.length - 1] = (padded[padded.length - 1] ?? 0) | 0x80;

  const state = new Array<bigint>(25).fill(0n);
  const view = new DataView(padded.buffer);
  for (let offset = 0; offset < padded.length; offset += rate) {
    for (let i = 0; i < rate / 8; i += 1) state[i] = lane(state, i) ^ view.getBigUint64(offset + i * 8, true);
    permute(state);
  }

  const digest = new Uint8Array(32);
  const out = new DataView(digest.buffer);
  for (let i = 0; i < 4; i += 1) out.setBigUint64(i * 8, lane(state, i), true);
  return digest;
}

const MASK = (1n << 64n) - 1n;

function lane(state: readonly bigint[], index: number): bigint {
  return state[index] ?? 0n;
}

function rotate(value: bigint, by: number): bigint {
  const shift = BigInt(by % 64);
  return ((value << shift) | (value >> (64n - shift))) & MASK;
}

function permute(state: bigint[]): void {
  let register = 1;
  for (let round = 0; round < 24; round += 1) {
    const column = [0, 1, 2, 3, 4].map((x) =>
      [0, 5, 10, 15, 20].reduce((acc, y) => acc ^ lane(state, x + y), 0n),
    );
    for (let i = 0; i < 25; i += 1) {
      const x = i % 5;
      state[i] = lane(state, i) ^ lane(column, (x + 4) % 5) ^ rotate(lane(column, (x + 1) % 5), 1);
    }

    let x = 1;
    let y = 0;
    let current = lane(state, 1);
    for (let t = 0; t < 24; t += 1) {
      [x, y] = [y, (2 * x + 3 * y) % 5];
      const next = lane(state, x + 5 * y);
      state[x + 5 * y] = rotate(current, ((t + 1) * (t + 2)) / 2);
      current = next;
    }

    for (let row = 0; row < 25; row += 5) {
      const cells = state.slice(row, row + 5);
      for (let i = 0; i < 5; i += 1) {
        state[row + i] = lane(cells, i) ^ (~lane(cells, (i + 1) % 5) & MASK & lane(cells, (i + 2) % 5));
      }
    }

    // The round constant comes from the eight-bit register the standard defines.
    for (let j = 0; j <= 6; j += 1) {
      if (register & 1) state[0] = lane(state, 0) ^ (1n << BigInt(2 ** j - 1));
      register = register & 0x80 ? ((register << 1) ^ 0x171) & 0xff : register << 1;
    }
  }
}
