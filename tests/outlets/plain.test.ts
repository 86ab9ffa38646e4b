import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { escapeText, plainLine, plainText, tidy } from '../../shared/outlets/plain.ts';

describe('plainText', () => {
  it.each([
    ['paragraphs', '<p>One</p><p>Two<br/>three</p>', 'One\nTwo\nthree'],
    ['tags within a word', 'Mini<b>ster</b> re<i>sig</i>ned', 'Minister resigned'],
    ['entities', 'AT&amp;T &laquo;М&raquo; &#8212; &#x41; &nbsp;x', 'AT&T «М» — A x'],
    ['numbers of windows-1252', 'it&#146;s &#150; so', 'it’s – so'],
    ['what looks like a tag and is none', 'a < b & c > d, 5 <6', 'a < b & c > d, 5 <6'],
    ['scripts and styles', 'x<script>if (a<b) alert("</p>")</script>y<style>p{}</style>z', 'x\ny\nz'],
    ['comments and instructions', 'a<!-- <p>no</p> -->b<?php echo 1 ?>c', 'abc'],
    ['a drawing, and what follows an empty one', '<svg><title>t</title></svg>a<svg/>b', 'a\nb'],
    ['soft hyphens and invisible marks', 'от\u00adстав\u200bка\ufeff \u202aдня\u202c', 'отставка дня'],
    ['a letter in two parts', 'Андреи\u0306', 'Андрей'],
    ['white space of all kinds', ' a\u00a0\u2009b \t\n\r\n \u2028 c ', 'a b\nc'],
    ['half a letter', 'a\ud800b', 'a\ufffdb'],
    ['an unfinished tag', 'before <a href="x', 'before'],
    ['control characters', 'a\u0000b\u0007c\u0085d', 'abcd'],
  ])('cleans %s', (_name, markup, expected) => {
    expect(plainText(markup)).toBe(expected);
  });

  it('gives back text that was escaped, tidied', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(plainText(escapeText(text))).toBe(tidy(text));
      }),
    );
  });

  it('leaves clean text as it is', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(tidy(tidy(text))).toBe(tidy(text));
      }),
    );
  });

  it('puts a headline in one line', () => {
    expect(plainLine('One<br>two')).toBe('One two');
  });
});
