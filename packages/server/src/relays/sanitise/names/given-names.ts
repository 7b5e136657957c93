/** Given names that are frequent in Italy: a capitalised word after one of them is probably a person's surname. */
export const GIVEN_NAMES: ReadonlySet<string> = new Set(
  `adriana adriano agnese agostino alberto alda aldo alessandra alessandro alessia alessio alfonso alfredo alice
  amedeo ambra andrea angela angelica angelo anita anna annalisa annamaria antonella antonietta antonino antonio
  arianna armando arturo asia attilio augusto aurora barbara beatrice benedetta benedetto bianca bruna bruno camilla
  carla carlo carlotta carmela carmelo carmen carmine caterina cecilia cesare chiara cinzia clara claudia claudio
  concetta corrado cosimo cristian cristiana cristiano cristina damiano daniela daniele dario davide debora deborah
  diego domenica domenico donatella donato edoardo elena eleonora elia elio elisa elisabetta emanuela emanuele emilia
  emilio emma enrica enrico enzo erica ernesto ettore eugenia eugenio eva fabiana fabio fabiola fabrizia fabrizio
  federica federico felice ferdinando filippo fiorenza flavia flavio franca francesca francesco franco gabriella
  gabriele gaetano gaia gennaro gerardo giacomo gianfranco gianluca gianluigi gianmarco gianni giada gilda ginevra
  gioia giordano giorgia giorgio giovanna giovanni girolamo giulia giuliana giuliano giulio giuseppe giuseppina
  giustino grazia graziano graziella gregorio guido ida ignazio ilaria immacolata irene irma isabella ivan ivana ivano
  jacopo jessica katia lara laura lavinia leonardo lia liliana lidia livia livio lorena lorenza lorenzo loredana luca
  lucia luciana luciano lucio ludovica ludovico luigi luigia luisa maddalena manuel manuela mara marcella marcello
  marco margherita maria marianna mariano marina mario marisa marta martina massimiliano massimo matilde matteo
  mattia maura maurizio mauro melissa michela michele milena miriam mirko monica nadia natale natalia nicola nicole
  nicoletta nicolo noemi olga oreste orietta ornella oscar osvaldo ottavia ottavio paola paolo pasquale patrizia
  patrizio piera piero pierluigi pietro raffaele raffaella rebecca remo renata renato riccardo rita roberta roberto
  rocco romano romina rosa rosanna rosaria rosario rossana rossella ruggero sabina sabrina salvatore samuele sandra
  sandro sara saverio sebastiano serena sergio silvana silvano silvia silvio simona simone sofia sonia stefania
  stefano susanna tania tatiana teresa tiziana tiziano tommaso ugo umberto valentina valentino valeria valerio vanessa
  veronica vincenza vincenzo viola virginia virginio vito vittoria vittorio viviana walter`
    .split(/\s+/)
    .filter((name) => name !== ''),
);
