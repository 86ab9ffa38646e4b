// By which a text is known to be German. Data only.
import type { Identity } from '../identity.ts';

export const identity: Identity = {
  telling: `der die das des und ist nicht von den mit ein eine einen einem auf im zu zum zur sich dem als auch hat haben wird wurde soll sein
    bei beim aus nach gegen bleibt muss ab an es er sie ich wir kein keine wie nur noch mehr wieder bricht nimmt sagt`,
  shapes:
    /[äöüß]|tsch|sch|ung$|ungen$|keit|lich|isch|icht|tz|pf|haft|schaft|rück|amt$|ow$|ew$|iert$|igt$|^(ge|ver|zer|ent|be|er|an|ab|auf)\p{L}+(t|en)$|^\p{L}{15,}$/u,
};
