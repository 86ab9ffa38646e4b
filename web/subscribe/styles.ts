// Rules of the forms about subscriptions: fields side by side where there is room, choices in columns, what they would have sent.

export const subscribeRules = `
fieldset{min-width:0}
.fields{display:grid;gap:0 1.2rem;grid-template-columns:repeat(auto-fill,minmax(min(20rem,100%),1fr));align-items:start}
.field{min-width:0}
.field label{font-weight:600}
.field input,.field select{width:100%;max-width:26rem}
.field input[type=number]{max-width:8rem}
.choices{border:0;border-radius:0;padding:0;margin:.9rem 0 0;display:grid;gap:0 1rem;grid-template-columns:repeat(auto-fill,minmax(min(13rem,100%),1fr))}
.choices legend{font-size:.9rem;padding:0;margin-bottom:.2rem}
.choices .problem,.choices .hint{grid-column:1/-1;margin:.2rem 0}
.choices label,.check{display:flex;gap:.2rem;align-items:flex-start;margin:0;padding:.3rem 0;font-weight:400}
.choices input,.check input{flex:none;margin-top:.1rem}
[aria-invalid=true]{border-color:var(--accent);border-width:2px}
.problem ul{margin:.2rem 0;padding-left:1.2rem}
.problem a{color:inherit}
.preview{background:var(--ground);border-radius:10px;padding:.9rem 1.2rem 1rem}
.preview table{width:auto}
.buttons{display:flex;flex-wrap:wrap;gap:.7rem;margin-top:1.2rem}
button.second,.button.second{background:none;color:var(--ink);box-shadow:inset 0 0 0 1px var(--quiet)}
.asked{background:var(--ground);border-radius:10px;padding:.3rem 1.2rem;margin-bottom:1rem}
.follow{display:flex;flex-wrap:wrap;gap:.7rem}
.kept{border-top:1px solid var(--line);padding-top:1.2rem}
.kept form{margin:.9rem 0}`;
