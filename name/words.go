package name

//go:generate go run ./gen

import "github.com/newsparse/newsparse/name/internal/mark"

// has reports whether the table contains word, a fold key. A table is one string: its words with one blank or line end between them.
func has(table, word string) bool { return find(table, word, mark.Sum(word)) }

// in reports whether the table contains the key of t.
func (t *token) in(table string) bool { return find(table, t.key, t.sum) }

// find is has for the word with this sum. The generator has entered the words of all tables into slots; the mark of another word may be
// the same, so that the table has the last word.
func find(table, word string, sum uint32) bool {
	m := mark.Of(table, sum)
	for i := m; ; i++ {
		switch slots[i%mark.Slots] {
		case m:
			return holds(table, word)
		case 0:
			return false
		}
	}
}

// holds reports whether the sorted table contains word.
func holds(table, word string) bool {
	for table != "" {
		start := len(table) / 2
		end := start
		for start > 0 && table[start-1] > ' ' {
			start--
		}
		for end < len(table) && table[end] > ' ' {
			end++
		}
		switch mid := table[start:end]; {
		case mid == word:
			return true
		case mid > word:
			table = table[:max(start-1, 0)]
		default:
			table = table[min(end+1, len(table)):]
		}
	}
	return false
}

// honorifics are words of courtesy, rank and rite that stand before a name, as fold keys: "Mr." is "mr".
const honorifics = `adm admiral agent amb ambassador archbishop attorney ayatollah baroness begum bishop brig brigadier brother canon capt captain cardinal
chancellor chief cmdr cmdre coach col colonel commander commodore congressman congresswoman constable corporal councillor councilman
councilwoman countess cpl cpt crown dame dato datuk deacon det detective doctor don dona dr duchess eminence emir emperor empress ensign
excellency father fr frau gen general gov governor guru haji hajj herr highness hojatoleslam holiness hon honorable honourable imam insp
inspector judge justice king lady lama lieutenant lord lt madam madame magistrate maj majesty major marshal maulana mayor metropolitan
minister miss mlle mme monsieur monsignor mother mr mrs ms msgr mufti mullah mx officer pandit pastor patriarch pfc pope premier pres
president prince princess private prof professor pt pvt queen rabbi rep representative rev reverend saint sayed sayyid secretary sen senator
senor senora sergeant sgt shah shaikh sheik sheikh sheikha sheriff shri signor signora sir sister smt spc sra sri st sultan superintendent
supt swami tengku tun tunku viscount`

// givenTitles are honorifics behind which a single name is a given name: "Sir Keith", "Pope Leo".
const givenTitles = "brother dame datuk don dona emir emperor empress king lama mullah pope prince princess queen shaikh sheik sheikh sheikha sir sister sultan"

// courtesies are honorifics that name no office or rank, so that no Role comes of them.
const courtesies = `baron baroness begum brother count countess dame dato datuk doctor don dona dr earl eminence excellency father fr frau guru haji hajj herr
highness holiness hon honorable honourable lady lord madam madame majesty miss mlle mme monsieur mother mr mrs ms mx pandit prof professor
pt rev reverend saint sayed sayyid senor senora shaikh sheik sheikh sheikha shri signor signora sir sister smt sra sri st swami tun viscount`

// men are honorifics and role nouns of men.
const men = `anchorman archbishop ayatollah baron brother businessman cardinal chairman congressman councilman craftsman don duke emir emperor father
fisherman gunman herr imam king lord monsieur mr policeman pope prince salesman senor shah shaikh sheik sheikh signor sir spokesman sultan
viscount widower`

// women are honorifics and role nouns of women.
const women = `actress anchorwoman baroness begum businesswoman chairwoman congresswoman councilwoman countess dame dona duchess empress frau lady madam
madame miss mlle mme mother mrs ms policewoman princess queen senora sheikha signora sister smt spokeswoman sra widow`

// suffixes stand behind a name: generation, degree, order.
const suffixes = `ba bsc cbe cpa dds dphil dvm esq esquire facs frs gbe ii iii iv ix jd jr junior kbe kc llb llm ma mba mbe md mep mp msc msp obe op osb pe
phd qc ret rn sj sr usaf usmc usn v vi vii viii x xi xii xiii xiv xix xv xvi xvii xviii xx xxi xxii xxiii`

// particles begin a family name or a chain of names: "van der Berg", "bin Nasser", "al-Otaibi".
const particles = `abou aboul abu ad af al ap as ash av az ben bin bint da dal dalla das de degli dei del della dello den der di do dos du e el ibn la las le
les lo los op ould st te ten ter ul umm van vande vander vom von wuld y zu zum zur`

// chains are the particles that begin a middle name of descent: "bin Nasser al-Otaibi".
const chains = "ben bin bint ibn ould wuld"

// bound are first halves of Arabic names: "Abdel Fattah".
const bound = "abd abdal abdel abdool abdoul abdul abdur abdus"

// articles are lower-case words that open a noun phrase.
const articles = "a an her his its our the their"

// nouns are the last words of titles: "spokesperson", "Minister", "Envoy".
const nouns = `accountant activist actor actress adm admiral adviser advisor aide amb ambassador analyst anchor anchorwoman archbishop architect artist
assemblyman assemblywoman assistant astronaut athlete attache attorney author ayatollah banker barrister batsman billionaire bishop blogger
boss bowler boxer brigadier broker brother businessman businesswoman campaigner candidate capt captain cardinal catcher ceo cfo chair
chairman chairperson chairwoman champion chancellor chargedaffaires chef chief cleric clerk cmdr coach cochair cofounder col coleader
colleague colonel columnist comedian commandant commander commentator commissioner commodore composer comptroller congressman congresswoman
constable consul consultant contractor controller coo coordinator copresident coroner corporal correspondent councillor councilman councilor
councilwoman counsel counselor counterpart critic cto curator cyclist daughter defender defenseman delegate democrat deputy designer det
detective developer diplomat director dissident doctor driver economist editor educator emir engineer entrepreneur envoy executive expert
father fighter filmmaker financier firefighter foe forecaster founder fullback gen general gm goalkeeper goaltender golfer gov governor
guard guitarist head historian host hostage husband imam incumbent insp inspector instructor intern investigator investor jockey journalist
judge justice king lawmaker lawyer leader lecturer legend legislator librarian lieutenant lobbyist lt magistrate magnate maj major manager
marshal mayor mediator member mep midfielder militant millionaire minister moderator mogul monarch mother mp mps musician negotiator nominee
novelist nurse observer officer official ombudsman operator opponent organiser organizer outfielder owner painter participant partner pastor
patriarch pharmacist philanthropist photographer physician physicist pilot pioneer pitcher player playwright poet policeman policewoman
politician pope predecessor prelate premier pres presenter president priest prince princess principal producer professor prosecutor
protester provost psychiatrist psychologist publicist publisher quarterback queen rabbi rapper rapporteur rebel rector referee registrar
regulator rep reporter representative republican researcher resident rival rower runner sailor salesman scholar scientist sculptor secretary
seer sen senator sergeant sgt shareholder sheikh sheriff singer sister skier skipper sociologist soldier solicitor son soprano speaker
specialist speechwriter spokesman spokesperson spokeswoman sprinter star statistician strategist striker student successor sultan
superintendent superstar supervisor supt surgeon survivor swimmer tanaiste taoiseach teacher teammate technician tenor trader trainer
treasurer trustee tycoon undersecretary vet veteran vicar viceroy victim volunteer warden whip whistleblower wicketkeeper widow wife winger
winner witness worker wrestler writer`

// namesToo are role nouns that are surnames or given names as well; they count only behind another word of the role or at the start: "Stephen King".
const namesToo = `abbot adm amb baker bishop boss bowler boxer brother butler capt captain cardinal carter catcher chair champion chancellor chase chef clerk
cmdr coach col constable cook deacon dean det driver duke earl emir father fighter fisher friend gen general gov guard head host hunter imam
insp judge justice king knight lord lt maj major marshal mason mayor miller mother page painter parker partner poet pope porter potter pres
priest prince princess prior queen rabbi referee rep sailor sen sergeant sgt shepherd singer sister skipper smith son star sultan supt
taylor trainer turner victim walker warden weaver whip winger winner wright`

// modifiers stand inside a title before its noun: "Deputy Foreign Minister", "Special Envoy".
const modifiers = `acting additional adjunct administrative affairs agriculture alternate army assistant associate attorney auxiliary bank board budget
business cabinet caretaker central chief civil climate club co communications community company congressional corporate country county court
crown cultural culture customs cyber defence defense deputy designate development digital diplomatic district divisional economic economics
economy education elect election emergency employment energy environment environmental equalities ex exchequer executive external faith
family federal finance financial fire first fisheries food foreign former founding general global group health higher home honorary housing
human humanitarian immigration incoming independent indigenous industry information infrastructure innovation intelligence interim interior
international investment joint junior justice labor labour land late lead leading legal liaison local longtime majority managing marine
maritime media medical military minority monetary national naval navy net news nuclear oil onetime operating operations opposition outgoing
parliamentary party peace permanent petroleum planning police policy political portfolio presidential press prime principal prison private
program project property provincial public railways regional religious research resident resources risk royal rural sales science second
security senate senior shadow social solicitor special sports state stateless strategy sub supreme surgeon sustainability tax technical
technology telecommunications then third top tourism trade transport transportation treasury under union veteran veterans vice vicepresident
visiting water welfare women works world youth zoning`

// portfolios follow "of" or "for" inside a title: "Secretary of State", "minister of foreign affairs".
const portfolios = `affairs agriculture aviation commerce communication communications culture customs defence defense development economy education emergencies
employment energy environment finance fisheries foreign health home homeland housing human immigration industry information infrastructure
interior internal investment justice labor labour land mission missions operations parliament peace planning police policy public resources
science security services sport sports staff state strategy technology tourism trade transport transportation treasury veterans war water
works youth`

// formers open the role of one who held it.
const formers = "erstwhile ex former formerly late onetime retired then"

// actings open the role of one who stands in.
const actings = "acting caretaker interim"

// companies are the legal forms that end a company name.
const companies = `ab ag aps as asa bv co company corp corporation gmbh group holding holdings inc incorporated kg limited llc llp ltd nv oy oyj plc pte pty sa
sab sarl se spa srl`

// orgs are words that mark an organization.
const orgs = `academy administration agency airlines airways alliance army assembly association authority bank board bureau cabinet center centre chamber
church club college commission committee company conference congress consortium cooperative corporation corps council court department
directorate duma enterprises exchange fc fed federation food foods force forces forum foundation front fund government group guard guards
holdings hospital industries initiative institute institution intelligence international laboratories laboratory league legislature ministry
mission motors movement museum nations network news office organisation organization parliament partners partnership party police post press
railways reserve school senate service services society stores studies syndicate systems team technologies television times treasury
tribunal trust union university works world`
