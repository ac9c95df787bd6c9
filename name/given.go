package name

// menGiven are given names of men, as fold keys.
const menGiven = `aaron abdul abdullah abraham adam adrian ahmad ahmed alan albert alejandro aleksandar aleksandr aleksei aleksey alessandro alex alexander
alexandre alexei alexey alexis alfred ali allan allen amir amit anatoly anders andre andreas andrei andres andrew andrey andriy andrzej
angelo anil anthony anton antonio antony arben ariel arnold arthur arturo arvind asif attila avigdor bandar barack barry bashar ben benjamin
benny bernard bill binali bob bohdan boris borut brad brandon brendan brett brian bruce bruno bryan carl carlos chad charles charlie chris
christian christopher chuck claude colin craig cristiano damian dan daniel david dean denis dennis derek devlet dick diego dieter dmitri
dmitriy dmitry dmytro dominic don donald douglas duncan ed eddie eduardo edward ehud elijah emilio emmanuel enrico enrique enzo eric erik
ernest ernesto ethan eugene evan evgeny fahd faisal felipe felix ferenc fernando fidel francesco francis francisco francois frank franz fred
frederick gabor gabriel gareth gary gavin geoff geoffrey george gerald gerard gerhard gilbert giorgos giovanni giuseppe glenn goran gordon
graham greg gregory guillermo gurbanguly gustavo guy gyula hakan hamad hamid hank hans harold harry hassan hector heinrich helmut henri
henry herbert hiroshi hosni howard hugo hulusi hussein ian ibrahim igor ilham ilya imran ion isaac ismail istvan ivan ivica ivo jack jacob
jacques jaime jake james jamie jan janez janos jared jaroslaw jason javier jean jeff jeffrey jeremy jerome jerry jesse jesus jim jimmy
joachim joao joe joel johan johann john johnny jon jonathan jorge jose josef joseph joshua juan juergen julian julio jurgen justin karel
karim karl kassym kazimierz keith kemal ken kenji kenneth kevin khalid klaus konstantin kurt kyriakos lance larry lars laszlo lawrence lech
lee leo leon leonard leonid lewis liam lionel logan louis luca lucas luigi luis luiz lukas luke mahmoud malcolm manmohan mansour manuel marc
marcel marco marcos marcus mario mark markus martin marvin mateusz matteo matthew matthias maurice max maxim mehmet mevlut michael michel
miguel mihail mikael mike mikhail milos miroslav mitch mohamed mohammad mohammed moshe muhammad murat mustafa mykhailo mykola naftali
narendra nasser nathan nawaz neil nelson nicholas nick nicolas nigel nikita nikola nikolai nikos noah noel norman novak nursultan oleg
oleksandr oleksiy oliver omar osama oscar oskar otto owen pablo paolo pascal patrick paul pavel pawel pedro per pervez pete peter petr petro
phil philip philippe pierre piotr rafael rahul rajesh rajiv ralph ramesh ramon randy rashid raul ray raymond recep ricardo richard rick rob
robert roberto robin rodrigo roger roland roman ron ronald ross roy rudolf rui rupert russell ryan salman sam samuel sanjay santiago saud
scott sean sebastian selahattin serge sergei sergey sergio serhiy shane shavkat shehbaz shimon simon slobodan stanislav stefan stepan steph
stephen steve steven stuart suresh sven tamas tamim taras tayyip ted terry thabo theodore thomas tim timothy toby todd tom tomas tommy tony
travis trevor tyler vaclav valery vasily vasyl victor vijay viktor vincent vitali vitaly vlad vladimir volodymyr walter warren wayne wilhelm
will william winston wolfgang xavier yasser yevgeny yevhen yitzhak yuri yury yusuf zachary zbigniew zlatan zoltan zoran`

// womenGiven are given names of women, as fold keys.
const womenGiven = `abigail agnes aisha alejandra alexandra alice alicia allison amal amanda amelia amina amy ana anastasia andrea angela angelina anita ann
anna annalena anne annette annie antonia ashley astrid audrey ayse barbara beatrice bella bernadette beth betty beverly bianca brenda
bridget brigitte camilla carla carmen carol carolina caroline carolyn catherine cecilia celine charlotte cheryl chloe christina christine
cindy claire clara claudia colleen condoleezza connie cristina crystal cynthia daniela danielle daria dawn debbie deborah denise diana diane
dilma donna doris dorothy ebru edith eileen elaine eleanor elena elisabeth elise elizabeth ella ellen elsa emily emine emma erica erika
esther eva evelyn fatima fatma fernanda fiona florence frances francesca gabriela gabrielle genevieve georgia gina giorgia gisele giulia
gloria grace greta gwen hannah hatice heather heidi helen helena hilary hillary ingrid irene irina iris isabel isabella isil ivana jacinda
jacqueline jane janet janice jasmine jeanne jenna jennifer jenny jessica jill jo joan joanna jocelyn jodie josephine joyce juanita judith
judy julia juliana julie june kaja kamala karen karin karla kate katherine kathleen kathy katie katrina katya kelly khadija kristalina
kristen kristin kristina larisa latifa laura lauren leila lena leyla liana lidia lily linda lisa liz liza lori louise lucia luciana lucy
ludmila luisa lydia lyudmila madeleine madison maggie malala malia mara margaret margarita maria mariam mariana marianne marie marina marine
marion marta martha mary maryam maureen megan melania melanie melinda melissa mercedes merve meryl mia michaela michelle mila miriam molly
monica nadia nancy naomi natalia natalie natalya natasha nicola nicole nikki nina nora norma olena olga olivia oprah ornella paige pamela
patricia paula pauline penny petra phyllis rachel rebecca regina rita roberta robyn rosa rose rosemary ruth sabine sally samantha sandra
sara sarah selena serena sharon sheila shirley silvia simone sofia sonia sophia sophie stacey stella stephanie sue susan susanne suzanne
sylvia tamara tania tanya tara tatiana tatyana teresa tetiana theresa tiffany tina ulrike ursula valentina valerie vanessa vera veronica
vicki victoria viola virginia vivian wendy whitney yasmin yelena yolanda yulia yvette yvonne zainab zeynep zoe zuzana`

// iberian are given names that pair into one Spanish or Portuguese given name: "María Fernanda".
const iberian = `alberto alejandra alejandro alicia ana andrea andres angel angela antonio beatriz carlos carmen carolina cecilia claudia cristina daniel
daniela diego eduardo elena emilio enrique ernesto esteban eva fabiola felipe fernanda fernando francisca francisco gabriel gabriela gloria
guadalupe guillermo gustavo hector hugo ignacio ines isabel ivan javier jesus joaquin jorge jose juan juana julia julio laura leticia lucia
luis luisa manuel marcela marco marcos margarita maria mariana mario marta martin mercedes miguel monica nicolas oscar pablo patricia paula
pedro pilar rafael ramon raul ricardo roberto rodrigo rosa rosario sandra santiago sebastian sergio silvia sofia susana teresa tomas
valentina veronica vicente victor victoria ximena`

// eastern are surnames of Chinese, Korean and Vietnamese people, who carry them first: "Xi Jinping".
const eastern = `ahn bae baek bai ban bang bi bo bu bui byun cai cao cha chang chen cheng cheon cheong cho choe choi chong chu chun chung cui dai dang dao
deng ding dinh dong du duan duong fan fang feng fu gan gao gong gu guo gwak ha han hao he heo hoang hong hou hsiao hsieh hsu hu hua huang
hun huynh hwang hyun jang jeon jeong jeung jia jiang jin jo joo jung kang ke kim ko kong koo ku kuo kwak kwok kwon lai lam lau le lee lei
leung li liang liao lim lin ling liu lo long lou lu luo luong lv ly ma mao mei meng mo moon na nam ngo nguyen ni nie noh oh ou ouyang pak
pan park peng pham phan pu qi qian qiao qin qiu qu ren rhee roh ryu seo seok shan shao shen shi shim shin sim sima sin situ so son song su
suh sun sung szeto tan tang tao teng tian tong tran trinh truong tsai tsang tseng tu vo vu wan wang wei wen won wong woo wu xi xia xiang
xiao xie xing xiong xu xue yan yang yao ye yeo yi yim yin yoo yoon you yu yuan yue yun zeng zhai zhan zhang zhao zheng zhong zhou zhu zhuang
zou zuo`

// shared are surnames of the table eastern that are Western given names or words as well; more must speak for them.
const shared = "ban bo cha dai dang do don fan ha hao he hong jo kim ko lam lee long lou mo na ni park ray shin so son sun sung tan tang you young"

// dynasties are family names behind a separate "Al": "Al Thani".
const dynasties = "hashimi jaber khalifa maktoum nahyan nuaimi qasimi rashid sabah said saud sharqi thani"

// surnamesIberian are first halves of Spanish double surnames that do not end in -ez: "García Márquez".
const surnamesIberian = `aguilar alonso arias bravo cabrera calderon cardenas castillo castro cortes cruz delgado diaz duque escobar espinoza flores franco fuentes
garcia guerrero guzman herrera leon lopez luna medina mejia mendoza molina montero morales moreno navarro obrador ochoa ortega ortiz paz
pena perez quiroga ramos reyes rios rivera rojas romero ruiz salinas santana santos silva soto suarez torres valencia vargas vasquez vega
velasco vera villa zapata`

// nicknames are rows of given names that one person may carry: the full form and its short and kindred forms.
const nicknames = `
alexander alex alec alek sandy sasha aleksandr alexandr oleksandr alexandre alejandro aleksander alessandro aleksandar alexandros aliaksandr
alexandra alex sasha sandra aleksandra oleksandra
alexei alex alexey aleksei aleksey oleksiy alyosha
andrew andy drew andrei andrey andriy andreas
anthony tony antonio antony
anna ann annie anya hanna
anne annie ann
benjamin ben benny
bernard bernie
catherine cathy kate katie katherine kathryn katya kitty ekaterina yekaterina kateryna kathleen
charles charlie chuck chas carlos
christopher chris topher
christina chris tina christine
daniel dan danny daniil
david dave davy
deborah deb debbie debra
dmitry dima dmitri dmitriy dmytro dimitri dzmitry
donald don donnie
douglas doug
edward ed eddie ted ned eduard
elizabeth liz lizzie beth betsy betty eliza lisa elisabeth
elena olena yelena helen helena lena alena
eugene gene yevgeny evgeny yevhen evgeniy yevgeni
francis frank francisco
franklin frank
frederick fred freddy
gabriel gabe
george georgi georgy yuri jorge
gerald gerry jerry
geoffrey geoff jeff jeffrey
gregory greg grigory hryhoriy
henry hank harry hal
hillary hilary
ivan vanya
jacob jake
james jim jimmy jamie jem
janet jan
jennifer jen jenny
jeremy jerry
jessica jess
john jack johnny jon
jonathan jon jonny
joseph joe joey jose josef yosef
joshua josh
judith judy
kenneth ken kenny
lawrence larry laurence
leonard len leo lenny
leonid lyonya
louis lou lewis
margaret maggie meg peggy marge rita
martin marty
matthew matt
maximilian max
mikhail misha mykhailo michael mikhael mihail mihails
michael mike mick mickey
mohammed mohamed mohammad muhammad muhammed mohamad mehmet mahomed mohamud
nathaniel nate nathan
nicholas nick nicky nicolas
nikolai kolya mykola nikolay
olga olha
osama usama
pamela pam
patricia pat patty tricia
patrick pat paddy
pavel pavlo pasha paul
peter pete petro pyotr petr
philip phil
raymond ray
rebecca becky
richard rick dick rich ricky
robert bob rob bobby robbie
ronald ron ronnie
samuel sam sammy
samantha sam
sergei sergey serhiy serge serhii siarhei sergiy serguei
stephen steve steven stephan stepan
susan sue susie suzy
sultan soltan
svyatoslav slava
tatiana tanya tetiana tatyana
theodore ted teddy theo
thomas tom tommy
timothy tim timmy
valery valeriy valerii
victor vic viktor
viktoria vika victoria
vincent vince
vladimir volodymyr vlad wladimir vova volodya uladzimir vladymyr
vladislav vlad vladyslav
walter walt wally
william bill will billy willie liam
yulia julia yuliya iuliia
zachary zach zack
`

// titleGiven are given names that are honorifics too: before one name they are given ("Don Fowler"), before two a title
// ("Don Juan Carlos").
const titleGiven = "baron bishop dean don duke earl major marshall"
