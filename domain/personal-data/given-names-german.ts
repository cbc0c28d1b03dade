/** Given names usual in Germany and its western and northern neighbours, with their short forms. Vornamen. */
export const GERMAN_GIVEN_NAMES = `
Achim Adalbert Adele Adelheid Adolf Adrian Adriana Agathe Agnes Aileen Aimee Albert Albrecht Alena Alessa Alex Alexa Alexander Alexandra Alexia
Alfons Alfred Alice Alicia Alina Alisa Alma Alois Aloys Alwin Alwine Amanda Amelie Ammar Ana Anabel Anastasia Andi Andre André Andrea
Andreas Andy Aneta Angela Angelia Angelika Angelina Angelique Anica Anika Anina Anita Anja Anka Anke Ann Ann-Kathrin Ann-Christin Ann-Sophie
Anna Anna-Lena Anna-Maria Annabell Annabelle Annalena Anne Anne-Kathrin Annegret Anneke Anneli Anneliese Annelie Annelore Annemarie Annemie
Annett Annette Anni Annika Annkathrin Antje Antonia Anton Antoinette Ariane Arielle Armin Arnd Arndt Arne Arnold Arno Arnulf Artur Arthur
Astrid Athanasios Aurelia Axel Babette Barbara Babsi Bärbel Bastian Bea Beate Beatrice Beatrix Beatrijs Ben Benedict Benedikt Benedikta Benita
Benjamin Benno Bennet Bente Bernadette Bernd Berndt Bernhard Bert Berta Bertha Berthold Bertram Bettina Betty Bianca Bianka Bine Birge Birger Birgit Birgitta
Birte Birthe Bjarne Björn Bodo Bonifatius Boris Britt Britta Bruni Brunhilde Bruno Burghard Burkhard Burkhardt Caren Carina Carl Carl-Heinz
Carla Carlo Carlos Carlotta Carmen Carola Carolin Carolina Caroline Carsten Caspar Catharina Cathleen Cathrin Cathy Catrin Cäcilia Celina Celine
Chantal Charlie Charlotte Chiara Chris Christa Christel Christian Christiane Christin Christina Christine Christof Christoph Christopher Christopf
Cilly Cindy Claas Claire Clara Clarissa Claudia Claudio Claus Clemens Conni Conny Constantin Constanze Cora Cordula Corina Corinna Cornelia
Cornelius Curt Cynthia Dagmar Dajana Damian Dana Daniel Daniela Danielle Danny Daria Dave David Debora Deborah Denis Denise Dennis Detlef Detlev
Diana Diane Diego Dieter Dietlinde Dietmar Dietrich Dina Dirk Doerte Dolores Domi Dominic Dominik Dominika Dominique Dora Doreen Dorian Doris Dorit
Dorle Dorothea Dorothee Dörte Dörthe Dustin Eberhard Eckart Eckehard Eckhard Eckhardt Eda Edda Edelgard Edeltraud Edgar Edith Edmund Eduard Edwin Egbert
Egon Ehrenfried Eileen Elena Eleonore Elfi Elfriede Elias Elina Elisa Elisabeth Elise Elke Ella Ellen Elli Elly Elmar Elsa Elsbeth Else Elvira Emanuel
Emely Emil Emilia Emilie Emily Emma Emmy Engelbert Enrico Enya Erhard Eric Erich Erik Erika Erna Ernst-August Erwin Esther Etienne Eugen Eva Eva-Maria Evelin
Eveline Evelyn Evi Ewald Fabian Fabienne Fabio Falk Falko Fee Felicia Felicitas Felix Ferdi Ferdinand Fiete Filip Finja Finn Finn-Luca Fiona
Florentine Florian Flo Floris Fränzi Franka Frank-Peter Franz Franz-Josef Franziska Franzi Frauke Fred Freddy Frederic Frederick Frederik Frederike
Freya Frida Frieda Friedel Frieder Friederike Friedhelm Friedrich Friedrich-Wilhelm Fritz Gabi Gabriel Gabriela Gabriele Gabriella Gaby Galina Georg George Georgia
Georgios Gerald Geraldine Gerburg Gerd Gerda Gerhard Gerhild Gerlinde Germar Gernot Gero Gerold Gerrit Gert Gertraud Gertrud Gertrude Gesa Gesine Gideon Gila
Gilbert Gina Gino Giovanna Gisbert Gisela Giselher Gitta Gitte Gottfried Götz Greta Grete Gretchen Gregor Grit Gudrun Guido Gundi Gundula Gunda Gunnar Gunter
Gunther Günter Günther Gustav Guy Gül Hagen Hajo Hanna Hannah Hanne Hannelore Hannes Hanno Hans Hans-Georg Hans-Gerd Hans-Günter Hans-Joachim
Hans-Josef Hans-Jürgen Hans-Peter Hans-Werner Hans-Willi Hansi Hansjörg Harald Hardy Harm Harriet Harry Hartmut Hartwig Hedi Hedwig Heida Heidemarie
Heidi Heidrun Heike Heiko Heiner Heino Heinrich Heinz Heinz-Josef Heinz-Peter Heinz-Willi Helen Helena Helene Helga Helge Hella Helma Helmar Helmut
Helmuth Hendrik Hendrike Henk Hennes Henner Henni Henning Henri Henriette Henrik Henrike Henry Herbert Heribert Hermann Hermine Herta Hertha Herwig
Hilda Hilde Hildegard Hiltrud Hinrich Hinnerk Hjalmar Holger Horst Hubert Hubertus Hugo Hilmar Ida Ignatz Ilka Ilona Ilse Ilja Immo Ina Ines Inga
Inge Ingeborg Ingelore Ingo Ingolf Ingrid Inka Inken Irene Irina Irma Irmgard Irmtraud Irmi Isa Isabel Isabell Isabella Isabelle Isolde Ivo Ivonne
Jacqueline Jacob Jacques Jakob Jan Jan-Hendrik Jan-Philipp Jana Jane Janett Janette Janik Janin Janina Janine Janis Jann Janna Janne Jannes Jannik Jannika
Jannis Jannick Jaqueline Jara Jascha Jason Jasper Jeanette Jeanine Jeannette Jeannine Jenni Jennifer Jenny Jens Jens-Uwe Jeremias Jeremy Jerome Jessi Jessica Jessika Jessy Jette
Jil Jill Jo Joachim Joana Joanna Jochen Joe Joel Joelle Johann Johanna Johannes John Johnny Jolanda Jona Jonah Jonas Jonathan Joost Jörg Jörn Jördis Jorina Joris
Joschka Joschua Josef Josefa Josefine Joseph Josephin Josephine Joshua Josi Jost Josy Juanita Judith Jule Jules Julia Julian Juliana Juliane Julie Julien
Julika Juliet Juliette Julius Jupp Jürgen Justin Justina Justine Justus Jutta Juri Karen Karin Karina Karl Karl-Friedrich Karl-Heinz Karl-Josef Karla Karlheinz
Karlo Karlotta Karolin Karolina Karoline Karsten Kaspar Kassandra Katarina Kathrin Katharina Käthe Kathi Kathleen Kathrina Kathy Kati Katie Katina Katja Katrin Katy
Kay Kerstin Kevin Kian Kiara Kiki Kilian Kim Kira Kirsten Kirstin Klaas Klara Klaus Klaus-Dieter Klaus-Peter Klemens Knut Kolja Konrad Konstantin
Konstanze Korbinian Kordula Korinna Kristian Kristin Kristina Kristine Kristof Kristoph Kunibert Kurt Lambert Lara Lara-Sophie Larissa Lars Lasse Laura Laurens Laurenz
Laureen Laurin Lea Leah Leander Leandra Lena Lene Leni Lennard Lennart Lenny Leo Leon Leonard Leonhard Leonie Leonore Leopold Leticia Levi Levin
Lia Liane Lieselotte Liesel Lili Lilian Liliane Lilith Lilli Lilly Lina Linda Linn Linus Lisa Lisa-Marie Lisbeth Liselotte Lissi Lissy Liv Livia Lolita Lore
Loreen Lorena Lorenz Lothar Lotta Lotte Lou Louis Louisa Louise Luc Luca Lucas Lucia Lucie Lucien Lucy Ludger Ludwig Luis Luisa Luise Luka Lukas
Luna Lutz Luzia Lydia Lynn Madeleine Madlen Mads Magda Magdalena Magnus Maik Maike Maja Malin Malina Malte Mandy Manfred Manja Manon Manu Manuel Manuela
Marc Marc-André Marcel Marcella Marco Marcus Mareen Mareike Mareile Maren Margareta Margarete Margaretha Margarethe Margit Margitta Margot Margret Margrit Marga
Maria Maria-Theresia Marian Mariana Marianne Marie Marie-Christin Marie-Luise Marie-Sophie Mariella Marielle Marieke Marietta Marijke Marika Marina Mario Marion Maris Marisa
Marita Marius Mariusz Marko Markus Marleen Marlen Marlena Marlene Marlies Marliese Marlis Marlon Marten Martha Martin Martina Mascha Mathias Mathilda
Mathilde Mathis Matteo Matthes Matthias Matthis Matti Matze Maurice Maurits Mavie Maxi Maximilian Maxine Maya Mechthild Meggie Meike Meik Meinhard Meinolf Melani Melanie Melina Melissa Melitta Melli Merle Meta
Mia Micha Michael Michaela Michel Michelle Mick Mika Mike Mila Milena Mina Minna Mira Miriam Mirjam Mirco Mirko Mischa Mona Moni Monia Monica Monika Monique Moritz
Muriel Myriam Nadine Nadia Nadja Nancy Nane Naomi Natalia Natalie Natascha Nathalie Nathan Nele Nelli Nelly Nico Nicola Nicolai Nicolas Nicolaus Nicole Nicoletta Niels Niklas Niko Nikola
Nikolai Nikolas Nikolaus Nils Nina Ninja Noah Noel Noemi Nora Norbert Norman Oda Odette Olaf Ole Oliver Olivia Olli Olga Oskar Oscar Ottilie Ottmar Otmar Otto-Heinrich Pascal
Patric Patrice Patricia Patrick Patrik Patrizia Patty Paul Paula Pauline Peer Peggy Petra Peter Peter-Josef Phil Philip Philipp Philippa Philippe Phillip Pierre Pia
Pius Pit Rabea Rafael Raffael Raffaela Raimund Rainer Ralf Ralph Ramona Randolf Raphael Raphaela Rasmus Rebecca Rebekka Regina Regine Reiner Reinhard
Reinhardt Reinhold Reinold Rena Renate Rene René Renee Resi Rica Ricarda Richard Ricarda Rico Rieke Rike Rita Ria Rika Rob Robert Roberto Robin Roderich Roger Roland Rolf Rolf-Dieter Romina Romy Ron Ronald
Ronja Ronny Rosalie Rosel Roselinde Rosemarie Rosi Rosina Rosita Roswitha Rouven Rouwen Ruben Rudi Rudolf Rüdiger Rupert Ruth Ruthild Sabina Sabine Sabrina Sam Samantha Samira Samuel Sandra Sandro Sandy
Sara Sarah Sarina Sascha Saskia Sebastian Sefa Selina Selma Severin Severine Sibylle Sibille Siegbert Siegfried Sieglinde Siegmar Siegmund Siglinde Sigmar Sigrid Sigrun Silja Silke Silvan
Silvana Silvia Silvio Simon Simona Simone Sina Sinah Sissi Sofia Sofie Solveig Sonja Sophia Sophie Sören Stefan Stefania Stefanie Steffen Steffi Stella Stephan Stephanie
Steven Stine Susan Susanna Susanne Susann Susi Sven Svea Svenja Swantje Swen Swenja Sybille Sylke Sylvia Sylvie Sylvana Tabea Tamara Tamina Tanja Tania Tara Tatjana Tatiana Tessa Thea Thekla Theo
Theodor Theresa Therese Theresia Thies Thilo Thomas Thorben Thore Thorsten Thorben Tibor Tilda Till Tillmann Tilman Tilmann Tilo Tim Timm Timo Timon Timotheus Tina Tinka Titus Tjark Tobi Tobias Tom Tomas Toni Tonia Torben Tore Torge
Torsten Traudel Traute Trixi Tristan Trudi Udo Uli Ulf Ulla Ulli Ullrich Ulrich Ulrike Urban Uschi Urs Ursel Ursula Uschi Uta Ute Utz Uwe Vanessa Valentin Valentina Valerie Veit Vera Verena Verona Veronika
Veronique Vicky Victor Victoria Viktor Viktoria Vincent Vinzenz Virginia Vitus Vivian Vivien Viviane Volker Volkmar Waldemar Waldtraud Walter Walther Waltraud Waltraut Wendelin Wencke Wenke Werner Wibke Wiebke Wigbert Wilfried Wilhelm Wilhelmine
Willi Willibald Willibert Willy Wilma Wilfriede Winfried Winnie Wolf-Dieter Wolfgang Wolfram Wolfhard Xaver Xenia Gerti Sigi Siggi Hedi Resi Berti Wolli Volki Jojo Nina-Marie Gitta Traudl Liesl Loni Mariele Marlies Rosl Zilly Hubsi Beppo Schorschi Kläuschen Heinzi Kurti Bernie Freddie Charly Lilly-Marie Josie Annchen Hannchen Lenchen Gretel Hänsel Mareike Wiebke Swaantje Fenja Fenna Jonna Ylva Tjorven Ida-Marie Emmi Enie Thilda Frederika Leoni Lia-Sophie Lennox Leif Mathilda Milan Mailo Milo Mats Piet Theo Valentino Vitus Wanja Wendelgard Xaverine Trude Trudchen Schorsch Pitter Drikes Köbes Tünn Wolle Kalle Manni Günni Ecki Didi Tommi Tommy Basti Chrissi Chrissy Biggi Gitti Elfie Moni Ulla Resi Sepp Seppl Hanni Nanni Mimi Lilo Steff Stephi Sanni Susi Suse Jule Nati Natti Tinchen Marlis Hajo Jockel Jogi Poldi Wastl Ferdl Rudi Ralle Atze Ronni Hennes Fiete Krischan Jonny Bobby Eddi Eddy Ricki Ricky Vroni Gabi Lissi Lisbeth Käthi Agi Doro Dorle Evchen Friedl Geli Heli Hilla Ingi Isi Jacky Jolie Karo Lola Maggie Miri Molle Niki Nicki Pauli Pepe Romi Sassi Silvi Steffie Toni Tine Uli Vali Wally Zenzi Yannic Yannick Yannik Yasmin Yasmina Yvonne Yves Zita Zoe
Joline Friedjof Fridtjof Walburga Eckhart Jorik Jelle Rutger Imke Tomke Enno Onno Focko Okko Hauke Momme Neele Juna Matilda Malia Darius Notker Ekkehard Reimund Zeno Walpurga Friedlinde Hedda Jolina Jolien Jarne Lenja Smilla Insa Geesche Ommo Tjard Ineke Elske Heimo Diethelm
`;

/** Given names that are also words, months, saints on signboards, trade marks or places. */
export const GIVEN_NAMES_THAT_ARE_WORDS = `
Ernst August Mark Frank Wolf Rose Rosa Heide Linde Iris Jasmin Viola Flora Aurora Roman Max Otto Norma Penny Douglas Mercedes Christ Franziskus Kai Sky Mai April
Hope Faith Grace Joy Destiny Angel Jack Sunny Candy Crystal Ruby Amber Jade Pearl Ivy Olive Violet Claude Siri Alpha Nova Cherry Aida Sierra Sienna Bella Can Deniz Umut Ay Son
Baran Kaya Kim Lan Dean Earl Duke Hunter Carter Mason Cooper Taylor Jordan Morgan Dorn Falk Till Urban Lambert Reiner Lam Long Nam Tu Mike Phil Gast Sultan Hoa Abel Long Quan Tam Min Mei Jun Seo Lore Barbaros Troy Engel Iva Demba Precious Gifty Hein Els Floor Noor Pat Sue Dawn Ray Pilar Page Basel Essen Kader Hala Hayat Kara Roy Rob Bas Rens Jip Job Siem Rune Gala Alexa Mentor Star Alma Rasa Ala Ion Dalia Kinga Sol
`;
