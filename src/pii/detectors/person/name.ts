import { Role } from '../../scan/role.js';
import type { Scan } from '../../scan/scan.js';
import type { Claims, Detector } from '../detector.js';
import { claimFullName } from './name-full.js';
import { claimFamilyName } from './name-family.js';
import { claimIntroduction } from './name-introduction.js';
import { claimMet } from './name-met.js';
import { claimSalutation, claimTitle } from './name-salutation.js';
import { claimSignature } from './name-signature.js';
import { claimWeakIntroduction } from './name-weak-introduction.js';

const CUES = Role.Intro | Role.WeakIntro | Role.Salutation | Role.Closing | Role.Title | Role.NameLabel;
const ANY = CUES | Role.FirstName | Role.Surname;

/** Names of persons where the words around them say so, and full names that nothing else is called by. */
export const detectNames: Detector = (scan, claims) => {
  if ((scan.roles & ANY) === 0) return;
  let done = 0;
  for (let i = 0; i < scan.keywordCount; i++) {
    const role = scan.keywordRole(i);
    if ((role & CUES) !== 0) claimAround(scan, i, role, claims);
    if ((role & Role.FirstName) !== 0 && scan.keywordStart(i) >= done)
      done = Math.max(done, claimFullName(scan, i, claims));
    else if ((role & Role.Surname) !== 0 && scan.keywordStart(i) >= done) claimFamilyName(scan, i, claims);
  }
};

/** A word can play several parts; the first that yields a name is enough. */
function claimAround(scan: Scan, index: number, role: number, claims: Claims): void {
  if ((role & (Role.Intro | Role.NameLabel)) !== 0 && claimIntroduction(scan, index, role, claims)) return;
  if ((role & Role.Title) !== 0 && claimTitle(scan, index, claims)) return;
  if ((role & Role.Closing) !== 0 && claimSignature(scan, index, claims)) return;
  if ((role & Role.Salutation) !== 0 && claimSalutation(scan, index, claims)) return;
  if ((role & Role.WeakIntro) !== 0 && claimMet(scan, index, claims)) return;
  if ((role & Role.WeakIntro) !== 0) claimWeakIntroduction(scan, index, claims);
}
