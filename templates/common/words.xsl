<?xml version="1.0" encoding="UTF-8"?>
<!--
words: the phrases of words.xml, text through the no-break rules, and words
in the case that a phrase asks for. What stands in the data wins; names and
posts the program declines itself, and tells where it is not sure. Of other
words, a form that neither the data nor words.xml has is printed in the
nominative, with a message that names the word.
-->
<xsl:stylesheet version="1.0"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:d="urn:pisar:data"
    xmlns:p="urn:pisar:functions"
    xmlns:str="http://exslt.org/strings"
    xmlns:exsl="http://exslt.org/common"
    exclude-result-prefixes="d p str exsl">

  <!--
    The school's own phrases, then those of ours that it has not: a phrase is
    the same by its id, name or code, a kind by its word.
  -->
  <xsl:variable name="own" select="document('../own.xml')/own"/>
  <xsl:variable name="our-words" select="document('words.xml')/words"/>
  <xsl:variable name="joined-words">
    <xsl:if test="$own/words">
      <words>
        <xsl:copy-of select="$own/words/*"/>
        <xsl:for-each select="$our-words/*">
          <xsl:if test="not($own/words/*[name() = name(current())
              and (@id = current()/@id or @name = current()/@name
              or @code = current()/@code
              or not(@id or @name or @code) and . = current())])">
            <xsl:copy-of select="."/>
          </xsl:if>
        </xsl:for-each>
      </words>
    </xsl:if>
  </xsl:variable>
  <xsl:variable name="words" select="$our-words[not($own/words)]
      | exsl:node-set($joined-words)/words"/>

  <!-- A phrase, with {key} replaced by a value (two at most). -->
  <xsl:template name="phrase">
    <xsl:param name="id"/>
    <xsl:param name="key"/>
    <xsl:param name="value"/>
    <xsl:param name="key2"/>
    <xsl:param name="value2"/>
    <xsl:variable name="text" select="string($words/say[@id = $id])"/>
    <xsl:variable name="one">
      <xsl:call-template name="fill">
        <xsl:with-param name="text" select="$text"/>
        <xsl:with-param name="key" select="$key"/>
        <xsl:with-param name="value" select="$value"/>
      </xsl:call-template>
    </xsl:variable>
    <xsl:call-template name="fill">
      <xsl:with-param name="text" select="string($one)"/>
      <xsl:with-param name="key" select="$key2"/>
      <xsl:with-param name="value" select="$value2"/>
    </xsl:call-template>
  </xsl:template>

  <!-- Text with {key} replaced once. -->
  <xsl:template name="fill">
    <xsl:param name="text"/>
    <xsl:param name="key"/>
    <xsl:param name="value"/>
    <xsl:variable name="hole" select="concat('{', $key, '}')"/>
    <xsl:choose>
      <xsl:when test="string($key) and contains($text, $hole)">
        <xsl:value-of select="substring-before($text, $hole)"/>
        <xsl:value-of select="$value"/>
        <xsl:value-of select="substring-after($text, $hole)"/>
      </xsl:when>
      <xsl:otherwise><xsl:value-of select="$text"/></xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <!-- Words on their way to the page: marks, no-break spaces, «5 %» by profile. -->
  <xsl:template name="say">
    <xsl:param name="text"/>
    <xsl:variable name="bound" select="p:typo(string($text))"/>
    <xsl:choose>
      <xsl:when test="$percent = 'closed' and contains($bound, '%')">
        <xsl:value-of select="str:replace(str:replace($bound,
            '&#160;%', '%'), ' %', '%')"/>
      </xsl:when>
      <xsl:otherwise><xsl:value-of select="$bound"/></xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <!-- The nominative text of a node that also holds case forms. -->
  <xsl:template name="nominative">
    <xsl:param name="node"/>
    <xsl:variable name="text">
      <xsl:for-each select="$node/node()[not(self::d:case)]">
        <xsl:choose>
          <xsl:when test="self::d:br"><xsl:text> </xsl:text></xsl:when>
          <xsl:otherwise><xsl:value-of select="."/></xsl:otherwise>
        </xsl:choose>
      </xsl:for-each>
    </xsl:variable>
    <xsl:value-of select="normalize-space($text)"/>
  </xsl:template>

  <!-- The text of a node (d:Cased) in a case. -->
  <xsl:template name="in-case">
    <xsl:param name="node"/>
    <xsl:param name="case" select="'nom'"/>
    <xsl:variable name="nominative">
      <xsl:call-template name="nominative">
        <xsl:with-param name="node" select="$node"/>
      </xsl:call-template>
    </xsl:variable>
    <xsl:choose>
      <xsl:when test="not($node)"/>
      <xsl:when test="not(string($case)) or $case = 'nom'">
        <xsl:value-of select="$nominative"/>
      </xsl:when>
      <xsl:when test="$node/d:case[@name = $case]">
        <xsl:value-of
            select="normalize-space($node/d:case[@name = $case])"/>
      </xsl:when>
      <xsl:when test="$node/@indeclinable = 'true'
          or $node/@indeclinable = '1'">
        <xsl:value-of select="$nominative"/>
      </xsl:when>
      <xsl:otherwise>
        <xsl:apply-templates select="$node" mode="declined">
          <xsl:with-param name="word" select="string($nominative)"/>
          <xsl:with-param name="case" select="$case"/>
        </xsl:apply-templates>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <!-- A node's words in a case that the data do not give, by what it is. -->
  <xsl:template match="*" mode="declined">
    <xsl:param name="word"/>
    <xsl:param name="case"/>
    <xsl:call-template name="word-in-case">
      <xsl:with-param name="word" select="$word"/>
      <xsl:with-param name="case" select="$case"/>
      <xsl:with-param name="node" select="."/>
    </xsl:call-template>
  </xsl:template>

  <xsl:template match="d:position | d:head-position" mode="declined">
    <xsl:param name="word"/>
    <xsl:param name="case"/>
    <xsl:call-template name="sure-form">
      <xsl:with-param name="word" select="$word"/>
      <xsl:with-param name="case" select="$case"/>
      <xsl:with-param name="form" select="p:decline-post($word, $case)"/>
    </xsl:call-template>
  </xsl:template>

  <xsl:template match="d:surname" mode="declined">
    <xsl:param name="word"/>
    <xsl:param name="case"/>
    <xsl:call-template name="declined-name">
      <xsl:with-param name="part" select="'surname'"/>
      <xsl:with-param name="word" select="$word"/>
      <xsl:with-param name="case" select="$case"/>
    </xsl:call-template>
  </xsl:template>

  <xsl:template match="d:given-name" mode="declined">
    <xsl:param name="word"/>
    <xsl:param name="case"/>
    <xsl:call-template name="declined-name">
      <xsl:with-param name="part" select="'given'"/>
      <xsl:with-param name="word" select="$word"/>
      <xsl:with-param name="case" select="$case"/>
    </xsl:call-template>
  </xsl:template>

  <xsl:template match="d:patronymic" mode="declined">
    <xsl:param name="word"/>
    <xsl:param name="case"/>
    <xsl:call-template name="declined-name">
      <xsl:with-param name="part" select="'patronymic'"/>
      <xsl:with-param name="word" select="$word"/>
      <xsl:with-param name="case" select="$case"/>
    </xsl:call-template>
  </xsl:template>

  <xsl:template match="d:name-form | d:head-name" mode="declined">
    <xsl:param name="word"/>
    <xsl:param name="case"/>
    <xsl:call-template name="declined-name">
      <xsl:with-param name="part" select="'whole'"/>
      <xsl:with-param name="word" select="$word"/>
      <xsl:with-param name="case" select="$case"/>
    </xsl:call-template>
  </xsl:template>

  <xsl:template name="declined-name">
    <xsl:param name="part"/>
    <xsl:param name="word"/>
    <xsl:param name="case"/>
    <xsl:variable name="gender">
      <xsl:call-template name="known-gender">
        <xsl:with-param name="person" select=".."/>
      </xsl:call-template>
    </xsl:variable>
    <xsl:call-template name="sure-form">
      <xsl:with-param name="word" select="$word"/>
      <xsl:with-param name="case" select="$case"/>
      <xsl:with-param name="form"
          select="p:decline-name($part, $word, string($gender), $case)"/>
    </xsl:call-template>
  </xsl:template>

  <!-- The form that the program made; «?» in front: it is not sure of it. -->
  <xsl:template name="sure-form">
    <xsl:param name="word"/>
    <xsl:param name="case"/>
    <xsl:param name="form"/>
    <xsl:choose>
      <xsl:when test="starts-with($form, '?')">
        <xsl:value-of select="p:warn(., concat('«', $word,
            '»: программа не уверена в форме ', $words/case[@name = $case],
            ' падежа «', substring($form, 2),
            '»; запишите верную: &lt;case name=&quot;', $case,
            '&quot;&gt;'))"/>
        <xsl:value-of select="substring($form, 2)"/>
      </xsl:when>
      <xsl:otherwise><xsl:value-of select="$form"/></xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <!-- m, f, or nothing: from the data, else by the words of the name. -->
  <xsl:template name="known-gender">
    <xsl:param name="person"/>
    <xsl:choose>
      <xsl:when test="$person/@gender">
        <xsl:value-of select="$person/@gender"/>
      </xsl:when>
      <xsl:otherwise>
        <xsl:value-of select="p:name-gender(
            string($person/d:surname/text()),
            string($person/d:given-name/text()),
            string($person/d:patronymic/text()))"/>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <!-- A bare word in a case, by the table of kinds. -->
  <xsl:template name="word-in-case">
    <xsl:param name="word"/>
    <xsl:param name="case" select="'nom'"/>
    <!-- Where the word stands in the data, for the message. -->
    <xsl:param name="node" select="."/>
    <xsl:variable name="lower" select="p:lower($word)"/>
    <xsl:variable name="form"
        select="$words/kind[. = $lower]/@*[local-name() = $case]"/>
    <xsl:choose>
      <xsl:when test="not(string($case)) or $case = 'nom'">
        <xsl:value-of select="$word"/>
      </xsl:when>
      <xsl:when test="not($form)">
        <xsl:call-template name="no-case">
          <xsl:with-param name="word" select="$word"/>
          <xsl:with-param name="case" select="$case"/>
          <xsl:with-param name="node" select="$node"/>
        </xsl:call-template>
        <xsl:value-of select="$word"/>
      </xsl:when>
      <xsl:when test="$lower = $word">
        <xsl:value-of select="$form"/>
      </xsl:when>
      <xsl:otherwise>
        <xsl:value-of select="p:capitalize(string($form))"/>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <!-- Says which form is missing. -->
  <xsl:template name="no-case">
    <xsl:param name="word"/>
    <xsl:param name="case"/>
    <xsl:param name="node" select="."/>
    <xsl:value-of select="p:warn($node, concat('«', $word,
        '»: нет формы ', $words/case[@name = $case],
        ' падежа (case name=&quot;', $case,
        '&quot;); напечатан именительный'))"/>
  </xsl:template>

</xsl:stylesheet>
